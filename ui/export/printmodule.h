#pragma once

namespace minuta {

class PrintService;

/// Loads the module printing when it is first asked for. Null: it is not installed, or Qt's print support is not.
PrintService *printService();

} // namespace minuta
