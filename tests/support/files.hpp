// Files for tests: reading whole ones, listing the tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gvm::test {

// The content; empty when the file cannot be read.
std::string read_file(const std::string& path);

// All regular files below `dir`, sorted, without those in hidden folders, in __pycache__, or in a
// folder named `build` or `corpus`. Empty when there is no such folder.
std::vector<std::string> files_below(const std::string& dir);

// "b/c.gs" for ("/a", "/a/b/c.gs").
std::string relative_to(std::string_view dir, std::string_view path);

}  // namespace gvm::test
