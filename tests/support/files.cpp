// Reading and listing files. std::filesystem's overloads with an error code do not throw.
#include "tests/support/files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace gvm::test {
namespace {

namespace fs = std::filesystem;

bool skipped(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with(".") || name == "build" || name == "corpus" || name == "__pycache__";
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  if (in) content << in.rdbuf();
  return content.str();
}

std::vector<std::string> files_below(const std::string& dir) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator it(dir, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    if (it->is_directory(error)) {
      if (skipped(it->path())) it.disable_recursion_pending();
    } else if (it->is_regular_file(error)) {
      files.push_back(it->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string relative_to(std::string_view dir, std::string_view path) {
  if (!path.starts_with(dir)) return std::string(path);
  path.remove_prefix(dir.size());
  while (path.starts_with('/')) path.remove_prefix(1);
  return std::string(path);
}

}  // namespace gvm::test
