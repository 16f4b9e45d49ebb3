# Most of what a file takes to compile are headers of Qt and of the standard library. They are read once for all targets
# that are compiled alike. What a file uses it includes all the same: the release preset builds without.

# minuta_add_precompiled(NAME LIBRARIES… HEADERS…): NAME holds the headers, compiled with the libraries.
function(minuta_add_precompiled name)
    cmake_parse_arguments(arg "" "" "LIBRARIES;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} minuta_options)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# minuta_use_precompiled(NAME): for all targets of this folder and of those below that have none yet.
function(minuta_use_precompiled name)
    minuta_use_precompiled_in(${name} ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()

function(minuta_use_precompiled_in name folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(headers ${target} PRECOMPILE_HEADERS)
        get_target_property(reused ${target} PRECOMPILE_HEADERS_REUSE_FROM)
        if(type MATCHES "STATIC_LIBRARY|EXECUTABLE" AND NOT headers AND NOT reused)
            target_precompile_headers(${target} REUSE_FROM ${name})
        endif()
    endforeach()
    get_property(subfolders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(subfolder IN LISTS subfolders)
        minuta_use_precompiled_in(${name} ${subfolder})
    endforeach()
endfunction()

set(minuta_core_headers
    <QHash> <QList> <QString> <QStringList> <algorithm> <expected> <functional> <memory> <optional> <ranges> <vector>)
set(minuta_widget_headers
    ${minuta_core_headers} <QAction> <QBoxLayout> <QKeyEvent> <QLabel> <QPainter> <QToolButton> <QWidget>)
