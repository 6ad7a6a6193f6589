// The meter: runs one program and writes what it cost. It is small on purpose: Linux counts the memory of the process
// that forked as the child's own peak, so a Swift parent would hide what a small child uses.
//
// usage: meter RESULT STDOUT STDERR PROGRAM [ARGUMENT...]
// RESULT: status (exit status, or 128 + signal), wall, user and system time in nanoseconds, peak memory in bytes

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long of_time(struct timeval time) { return time.tv_sec * 1000000000LL + time.tv_usec * 1000LL; }

static void redirect(const char *path, int to) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || dup2(file, to) < 0) { perror(path); _exit(127); }
  close(file);
}

int main(int count, char **arguments) {
  if (count < 5) { fprintf(stderr, "usage: meter RESULT STDOUT STDERR PROGRAM [ARGUMENT...]\n"); return 2; }
  long long start = nanoseconds();
  pid_t child = fork();
  if (child < 0) { perror("fork"); return 2; }
  if (child == 0) {
    redirect(arguments[2], STDOUT_FILENO);
    redirect(arguments[3], STDERR_FILENO);
    execv(arguments[4], arguments + 4);
    perror(arguments[4]);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) { perror("wait4"); return 2; }
  long long wall = nanoseconds() - start;
#ifdef __APPLE__
  long long peak = usage.ru_maxrss;
#else
  long long peak = usage.ru_maxrss * 1024LL;
#endif
  FILE *result = fopen(arguments[1], "w");
  if (result == NULL) { perror(arguments[1]); return 2; }
  fprintf(result, "%d %lld %lld %lld %lld\n", WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), wall,
          of_time(usage.ru_utime), of_time(usage.ru_stime), peak);
  return fclose(result) == 0 ? 0 : 2;
}
