#include <cmark.h>
#include <string.h>

/// The length of a literal, so that no other C library has to be imported for it.
static inline size_t playbook_length(const char *text) { return text ? strlen(text) : 0; }
