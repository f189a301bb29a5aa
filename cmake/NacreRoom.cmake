# A room is a static library with its own include root: nacre_room(name SOURCES … USES … [PRIVATE_USES …]).
# The lean core is compiled natively and to WASM from the same sources and must give the same bits: no contraction to FMA,
# no explicit vectorisation by Eigen (it has none in WASM).
include_guard()

# Header-only libraries, by one folder of links, so that a cross compiler does not see the rest of /usr/include.
set(NACRE_HEADERS ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${NACRE_HEADERS})
foreach(header nlohmann eigen3/Eigen eigen3/unsupported xxhash.h)
  get_filename_component(leaf ${header} NAME)
  if(EXISTS /usr/include/${header} AND NOT EXISTS ${NACRE_HEADERS}/${leaf})
    file(CREATE_LINK /usr/include/${header} ${NACRE_HEADERS}/${leaf} SYMBOLIC)
  endif()
endforeach()
add_library(nacre_eigen INTERFACE)
target_include_directories(nacre_eigen SYSTEM INTERFACE ${NACRE_HEADERS})
add_library(nacre_json INTERFACE)
target_include_directories(nacre_json SYSTEM INTERFACE ${NACRE_HEADERS})

add_library(nacre_options INTERFACE)
target_compile_options(nacre_options INTERFACE -Wall -Wextra -Wshadow -Wno-psabi -ffp-contract=off)
target_compile_definitions(nacre_options INTERFACE EIGEN_DONT_VECTORIZE EIGEN_MPL2_ONLY EIGEN_NO_IO)

if(EMSCRIPTEN)
  # No room throws; what the standard library would throw (no memory) ends the module, and the worker starts another. Without
  # the landing pads and the run-time type information the code is a third smaller; optimising across the rooms takes another tenth.
  target_compile_options(nacre_options INTERFACE -fno-exceptions -fno-rtti -mbulk-memory -msign-ext -mnontrapping-fptoint -flto)
  target_link_options(nacre_options INTERFACE -flto)
  target_compile_definitions(nacre_options INTERFACE JSON_NOEXCEPTION)
endif()

# Where the time of an edit is spent.
set(NACRE_HOT "solvers/.*/(ldlt|dense|system|solution|element|functions|loads|answers)\\.cpp$")

function(nacre_room name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  add_library(nacre_${name} STATIC ${ARG_SOURCES})
  add_library(nacre::${name} ALIAS nacre_${name})
  target_include_directories(nacre_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
  target_link_libraries(nacre_${name} PUBLIC ${ARG_USES} PRIVATE ${ARG_PRIVATE_USES} nacre_options)
  if(NOT EMSCRIPTEN)
    set_target_properties(nacre_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  endif()
  # The page carries this code: size first, except in the files where the time of an edit is spent. em++ lets -Oz and -Os forbid
  # all inlining, the operators of iterators included, which is neither small nor fast: INLINING_LIMIT=0 leaves it to the level.
  foreach(source IN LISTS ARG_SOURCES)
    if(source MATCHES "${NACRE_HOT}")
      set_property(SOURCE ${source} APPEND PROPERTY COMPILE_OPTIONS -O2)
    elseif(EMSCRIPTEN)
      set_property(SOURCE ${source} APPEND PROPERTY COMPILE_OPTIONS -Oz -sINLINING_LIMIT=0)
    endif()
  endforeach()
endfunction()

# Adds a folder that has a CMakeLists.txt; rooms are independent, so a checkout may hold only some.
function(nacre_add folder)
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
    add_subdirectory(${folder})
  endif()
endfunction()
