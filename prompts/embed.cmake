# Text files as one C++ source: nacre::prompts::embedded(name) finds them at run time without a file system.
# cmake -DOUT=file.cpp -DFILES="a;b" -P embed.cmake
set(code "#include \"embedded.h\"\n\nnamespace nacre::prompts {\n\nstd::string_view embedded(std::string_view name) {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} content)
  string(APPEND code "  if (name == \"${name}\") return R\"~~~(${content})~~~\";\n")
endforeach()
string(APPEND code "  return {};\n}\n\n}  // namespace nacre::prompts\n")
file(WRITE ${OUT} "${code}")
