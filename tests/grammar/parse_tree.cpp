// gvm_parse_tree: parses every .go and .gs file below the given files and directories, and prints
// "path ok" or "path:line: message" for the first error of each, then totals. For comparing with
// other parsers and for timing:
//   --all    every error, not only the first
//   --dump   the syntax trees                    --hash   their FNV-1a hashes
//   --time N parses everything N times and prints lines a second
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "grammar/ast_dump.hpp"
#include "grammar/parse.hpp"

namespace {

using namespace gvm::grammar;

struct Options {
  bool all = false;
  bool dump = false;
  bool hash = false;
  int time = 0;
  std::vector<std::string> paths;
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> collect(const std::vector<std::string>& roots) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code ignored;
  for (const std::string& root : roots) {
    if (!fs::is_directory(root, ignored)) {
      files.push_back(root);
      continue;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root, ignored)) {
      const fs::path extension = entry.path().extension();
      if (entry.is_regular_file(ignored) && (extension == ".go" || extension == ".gs")) {
        files.push_back(entry.path().string());
      }
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool parse_one(const std::string& path, const Options& options) {
  SourceMap sources;
  gvm::base::Arena arena;
  gvm::base::SymbolTable symbols;
  DiagnosticSink sink;
  SourceFile& source = sources.add(path, read(path));
  const ParseResult result = parse(source, ParseMode::File, arena, symbols, sink);
  if (options.dump) std::fputs(dump(*result.file).c_str(), stdout);
  if (options.hash && result.ok) {
    uint64_t hash = 0xcbf29ce484222325;
    for (const char c : dump(*result.file))
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::printf("%s %016llx\n", path.c_str(), static_cast<unsigned long long>(hash));
    return true;
  }
  if (result.ok) {
    std::printf("%s ok\n", path.c_str());
    return true;
  }
  for (const Diagnostic& diagnostic : sink.sorted()) {
    std::printf("%s:%u: %s\n", path.c_str(), source.physical_line(diagnostic.span.begin),
                diagnostic.text.c_str());
    if (!options.all) break;
  }
  return false;
}

void time_all(const std::vector<std::string>& files, int rounds) {
  std::vector<std::string> texts;
  size_t lines = 0;
  size_t bytes = 0;
  for (const std::string& file : files) {
    texts.push_back(read(file));
    bytes += texts.back().size();
    lines += static_cast<size_t>(std::count(texts.back().begin(), texts.back().end(), '\n'));
  }
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    std::clock_t spent = 0;  // of the processor: other work on the machine does not count
    gvm::base::SymbolTable symbols;
    for (const std::string& text : texts) {
      SourceMap sources;
      SourceFile& source = sources.add("", text);
      const std::clock_t start = std::clock();
      gvm::base::Arena arena;
      DiagnosticSink sink;
      parse(source, ParseMode::File, arena, symbols, sink);
      spent += std::clock() - start;
    }
    best = std::min(best, static_cast<double>(spent) / CLOCKS_PER_SEC);
  }
  std::printf("%zu files, %zu lines, %zu bytes: %.1f ms, %.0f lines/s\n", files.size(), lines,
              bytes, best * 1e3, static_cast<double>(lines) / best);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--all") == 0) {
      options.all = true;
    } else if (std::strcmp(argv[i], "--dump") == 0) {
      options.dump = true;
    } else if (std::strcmp(argv[i], "--hash") == 0) {
      options.hash = true;
    } else if (std::strcmp(argv[i], "--time") == 0 && i + 1 < argc) {
      options.time = std::atoi(argv[++i]);
    } else {
      options.paths.push_back(argv[i]);
    }
  }
  const std::vector<std::string> files = collect(options.paths);
  if (options.time > 0) {
    time_all(files, options.time);
    return 0;
  }
  size_t ok = 0;
  for (const std::string& file : files) ok += parse_one(file, options);
  std::printf("%zu files, %zu ok, %zu with errors\n", files.size(), ok, files.size() - ok);
  return 0;
}
