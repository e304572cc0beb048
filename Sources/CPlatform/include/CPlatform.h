#ifndef PLAYBOOK_CPLATFORM_H
#define PLAYBOOK_CPLATFORM_H
// What Glibc's Swift module lacks. Header-only: static inline functions over system calls.
#endif
