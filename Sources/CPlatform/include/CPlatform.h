#ifndef PLAYBOOK_CPLATFORM_H
#define PLAYBOOK_CPLATFORM_H
// What Glibc's Swift module lacks, and what differs between Linux and macOS. Header-only: static
// inline functions over system calls. Each gives -1 and sets errno where the call fails.

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
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

// Listens at an address, for ourselves alone: no child inherits the socket, accepting never waits, and
// IPv6 does not take IPv4's connections too.
static inline int playbook_listen(const struct addrinfo *address) {
  int descriptor = socket(address->ai_family, SOCK_STREAM, 0);
  if (descriptor < 0) return -1;
  int yes = 1;
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(descriptor, F_SETFL, O_NONBLOCK);
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (address->ai_family == AF_INET6) {
    setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
  }
  if (bind(descriptor, address->ai_addr, address->ai_addrlen) == 0 && listen(descriptor, 128) == 0) {
    return descriptor;
  }
  int number = errno;
  close(descriptor);
  errno = number;
  return -1;
}

// The addresses of a host by name or number, for listening; to be freed with freeaddrinfo.
static inline struct addrinfo *playbook_addresses(const char *host, const char *port) {
  struct addrinfo hints, *result = NULL;
  memset(&hints, 0, sizeof hints);
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  return getaddrinfo(host, port, &hints, &result) == 0 ? result : NULL;
}

// The port at which a socket listens; -1 where it does not tell.
static inline int playbook_local_port(int descriptor) {
  struct sockaddr_storage address;
  socklen_t length = sizeof address;
  if (getsockname(descriptor, (struct sockaddr *)&address, &length) != 0) return -1;
  if (address.ss_family == AF_INET) return ntohs(((struct sockaddr_in *)&address)->sin_port);
  if (address.ss_family == AF_INET6) return ntohs(((struct sockaddr_in6 *)&address)->sin6_port);
  return -1;
}

// The address of this machine at which a connection came in, as a number.
static inline int playbook_local_address(int descriptor, char *text, unsigned size) {
  struct sockaddr_storage address;
  socklen_t length = sizeof address;
  if (getsockname(descriptor, (struct sockaddr *)&address, &length) != 0) return -1;
  return getnameinfo((struct sockaddr *)&address, length, text, size, NULL, 0, NI_NUMERICHOST);
}

// Takes a connection whose writes wait so many seconds at most.
static inline int playbook_accept(int descriptor, int seconds) {
  int connection = accept(descriptor, NULL, NULL);
  if (connection < 0) return -1;
  struct timeval limit = {seconds, 0};
  fcntl(connection, F_SETFD, FD_CLOEXEC);
  fcntl(connection, F_SETFL, 0);
  setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
#ifdef __APPLE__
  int yes = 1;
  setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
  return connection;
}

// Sends without the signal that a reader who went away would raise.
static inline long playbook_send(int connection, const void *bytes, size_t count) {
#ifdef MSG_NOSIGNAL
  return send(connection, bytes, count, MSG_NOSIGNAL);
#else
  return send(connection, bytes, count, 0);
#endif
}

// Whether the other side of a connection is still there, without waiting.
static inline bool playbook_is_open(int connection) {
  char byte;
  long count = recv(connection, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return count > 0 || (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR));
}

// Says that we write, or read, no more.
static inline void playbook_end_writing(int connection) { shutdown(connection, SHUT_WR); }
static inline void playbook_end_reading(int connection) { shutdown(connection, SHUT_RD); }

// Whether whoever started us asked that a signal do nothing, as `nohup` and `&` in a script do.
static inline bool playbook_ignores_signal(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

#endif
