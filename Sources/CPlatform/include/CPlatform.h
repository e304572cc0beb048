#ifndef PLAYBOOK_CPLATFORM_H
#define PLAYBOOK_CPLATFORM_H
// What Glibc's Swift module lacks, and what differs between Linux and macOS. Header-only: static
// inline functions over system calls. Each gives -1 and sets errno where the call fails.

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

// Exchanges two names of one file system in one step: nobody sees a moment without either.
static inline int playbook_exchange(
    int first_folder, const char *first, int second_folder, const char *second) {
#if defined(__APPLE__)
  return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP);
#elif defined(__linux__)
  // The value of RENAME_EXCHANGE, which glibc shows under _GNU_SOURCE only.
  return (int)syscall(SYS_renameat2, first_folder, first, second_folder, second, 2u);
#else
  errno = ENOSYS;
  return -1;
#endif
}

// Opens without following a symbolic link in any part of the path, and without waiting for the
// other end of a FIFO. Where the kernel cannot refuse links on the way, only the last part is
// guarded. The mode must be 0 unless a file is made.
static inline int playbook_open_beneath(int folder, const char *path, int flags, unsigned mode) {
  flags |= O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
#if defined(__linux__) && defined(SYS_openat2)
  // struct open_how of linux/openat2.h: flags, mode, RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH.
  struct { uint64_t flags, mode, resolve; } how = {(uint64_t)flags, mode, 0x04 | 0x08};
  long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
  // Old kernels do not know the call, and some containers forbid it.
  if (descriptor >= 0 || (errno != ENOSYS && errno != EPERM && errno != EAGAIN)) {
    return (int)descriptor;
  }
#endif
  return openat(folder, path, flags, mode);
}

// Waits until everything written to the file system of a descriptor is on its disk.
static inline int playbook_sync_file_system(int descriptor) {
#if defined(__APPLE__)
  return fcntl(descriptor, F_FULLFSYNC);
#elif defined(__linux__)
  return (int)syscall(SYS_syncfs, descriptor);
#else
  return fsync(descriptor);
#endif
}

// Takes the lock of an open file at once or not at all; the kernel frees it when we end.
static inline int playbook_try_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }

// Nanoseconds since 1970 of the last change to the content, and to the file's own record.
static inline int64_t playbook_modified(const struct stat *status) {
#if defined(__APPLE__)
  return status->st_mtimespec.tv_sec * 1000000000LL + status->st_mtimespec.tv_nsec;
#else
  return status->st_mtim.tv_sec * 1000000000LL + status->st_mtim.tv_nsec;
#endif
}

static inline int64_t playbook_changed(const struct stat *status) {
#if defined(__APPLE__)
  return status->st_ctimespec.tv_sec * 1000000000LL + status->st_ctimespec.tv_nsec;
#else
  return status->st_ctim.tv_sec * 1000000000LL + status->st_ctim.tv_nsec;
#endif
}

// Whether whoever started us asked that a signal do nothing, as `nohup` and `&` in a script do.
static inline bool playbook_ignores_signal(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

#endif
