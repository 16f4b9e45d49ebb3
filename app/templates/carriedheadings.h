#pragma once

namespace minuta {

class SyntaxTree;
class TrackedMinutes;
struct Minutes;

/// Teams and sub-projects that earlier minutes (read from tree) have as well get the headings they have there, with their
/// links, code, emphasis, further names, and the way in which they name the lead. Leads and statuses stay those that
/// minutes say.
void takeHeadings(TrackedMinutes &minutes, const SyntaxTree &tree, const Minutes &earlier);

} // namespace minuta
