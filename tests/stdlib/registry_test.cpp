// Every std package is there, with its sources, and every function without a body has its native.
#include "stdlib/registry.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace gvm::stdlib {
namespace {

TEST(Registry, PackagesAreSortedAndUnique) {
  const auto packages = all_packages();
  ASSERT_FALSE(packages.empty());
  EXPECT_TRUE(std::ranges::is_sorted(packages, std::ranges::less_equal{}, &StdPackage::path) ||
              packages.size() == 1);
}

TEST(Registry, FindsPackagesByPath) {
  const StdPackage* strings = find_package("strings");
  ASSERT_NE(strings, nullptr);
  EXPECT_EQ(strings->path, "strings");
  EXPECT_NE(find_package("unicode/utf8"), nullptr);
  EXPECT_EQ(find_package("no/such/package"), nullptr);
  EXPECT_EQ(find_package(""), nullptr);
}

TEST(Registry, FindsNativesByName) {
  const StdPackage* strings = find_package("strings");
  ASSERT_NE(strings, nullptr);
  EXPECT_NE(find_native(*strings, "Index"), nullptr);
  EXPECT_EQ(find_native(*strings, "Repeat"), nullptr) << "has a body";
  EXPECT_EQ(find_native(*strings, "NoSuch"), nullptr);
}

TEST(Registry, EmbedsEachFileWithItsPackageClause) {
  for (const StdPackage& package : all_packages()) {
    const size_t slash = package.path.rfind('/');
    const std::string clause = "package " + std::string(package.path.substr(slash + 1));
    ASSERT_FALSE(package.files.empty()) << package.path;
    for (const StdFile& file : package.files) {
      EXPECT_NE(file.text.find(clause), std::string_view::npos) << package.path << "/" << file.name;
      EXPECT_EQ(file.text.data()[file.text.size()], '\0') << file.name;
    }
  }
}

TEST(Registry, ListsEveryFolderThatHasSources) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(GVM_SOURCE_DIR) / "stdlib";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".gs") continue;
    const std::string path = entry.path().parent_path().lexically_relative(root).string();
    const StdPackage* package = find_package(path);
    ASSERT_NE(package, nullptr) << path << " has no row in stdlib/CMakeLists.txt";
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(
        std::ranges::any_of(package->files, [&](const StdFile& f) { return f.name == name; }))
        << path << "/" << name << " is not listed";
  }
}

}  // namespace
}  // namespace gvm::stdlib
