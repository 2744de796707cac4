/*
 * The least that a sweep on slack alone has to do, on one thread: for every source the teams in the order of their
 * lateness, latest first, off a binary heap, as far as the delay carries. A team is entered in the heap again when a later
 * hand-off makes it later; the old entry is passed over.
 *
 * sweep-reference GRAPH HOURS STEP SUMS: delays every STEP-th team of GRAPH by HOURS, writes four doubles a source to
 * SUMS (late teams, their hours together, late customers, their hours together; the source among the customers alone)
 * and prints what it took.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
  double late;
  int team;
} Entry;

static int team_count, handoff_count;
static int *first, *receiver;
static double *slack;
static unsigned char *is_customer;
static double *late;
static unsigned char *is_done;
static int *reached;
static Entry *heap;
static int heap_size;

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL) {
    fprintf(stderr, "no memory\n");
    exit(1);
  }
  return memory;
}

static int read_int(FILE *file) {
  int value;
  if (fscanf(file, "%d", &value) != 1) {
    fprintf(stderr, "not a graph\n");
    exit(1);
  }
  return value;
}

static void read_graph(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  team_count = read_int(file);
  handoff_count = read_int(file);
  first = room(team_count + 2, sizeof *first);
  receiver = room(handoff_count, sizeof *receiver);
  slack = room(handoff_count, sizeof *slack);
  is_customer = room(team_count, 1);
  late = room(team_count, sizeof *late);
  is_done = room(team_count, 1);
  reached = room(team_count, sizeof *reached);
  heap = room(handoff_count + 2, sizeof *heap);
  int *from = room(handoff_count, sizeof *from);
  int *to = room(handoff_count, sizeof *to);
  double *hours = room(handoff_count, sizeof *hours);
  for (int team = 0; team < team_count; team++) is_customer[team] = (unsigned char)read_int(file);
  for (int i = 0; i < handoff_count; i++) {
    from[i] = read_int(file);
    to[i] = read_int(file);
    if (fscanf(file, "%lf", &hours[i]) != 1) exit(1);
    first[from[i] + 2] += 1;
  }
  fclose(file);
  for (int team = 0; team <= team_count; team++) first[team + 1] += first[team];
  for (int i = 0; i < handoff_count; i++) {
    int at = first[from[i] + 1]++;
    receiver[at] = to[i];
    slack[at] = hours[i];
  }
  free(from);
  free(to);
  free(hours);
}

static void push(double hours, int team) {
  int at = ++heap_size;
  while (at > 1 && heap[at >> 1].late < hours) {
    heap[at] = heap[at >> 1];
    at >>= 1;
  }
  heap[at].late = hours;
  heap[at].team = team;
}

static Entry pop(void) {
  Entry top = heap[1];
  Entry last = heap[heap_size--];
  int at = 1;
  for (int child = 2; child <= heap_size; child = at << 1) {
    if (child < heap_size && heap[child + 1].late > heap[child].late) child += 1;
    if (heap[child].late <= last.late) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

/* Returns the number of hand-offs that leave the teams reached, the source's own among them. */
static long spread(int source, double hours, double *sums) {
  long handoffs = 0;
  int count = 0;
  heap_size = 0;
  late[source] = hours;
  reached[count++] = source;
  push(hours, source);
  while (heap_size > 0) {
    Entry entry = pop();
    int team = entry.team;
    if (is_done[team]) continue;
    is_done[team] = 1;
    handoffs += first[team + 1] - first[team];
    for (int i = first[team]; i < first[team + 1]; i++) {
      double left = entry.late - slack[i];
      int other = receiver[i];
      if (left <= late[other]) continue;
      if (late[other] == 0) reached[count++] = other;
      late[other] = left;
      push(left, other);
    }
  }
  sums[0] = sums[1] = sums[2] = sums[3] = 0;
  for (int i = 0; i < count; i++) {
    int team = reached[i];
    if (team != source) {
      sums[0] += 1;
      sums[1] += late[team];
    }
    if (is_customer[team]) {
      sums[2] += 1;
      sums[3] += late[team];
    }
    late[team] = 0;
    is_done[team] = 0;
  }
  return handoffs;
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "sweep-reference GRAPH HOURS STEP SUMS\n");
    return 1;
  }
  double hours = atof(argv[2]);
  int step = atoi(argv[3]);
  if (hours <= 0 || step < 1) return 1;
  read_graph(argv[1]);
  int count = (team_count + step - 1) / step;
  double *sums = room((size_t)count * 4, sizeof *sums);
  long handoffs = 0;
  double wall[2], cpu[2];
  for (int pass = 0; pass < 2; pass++) {
    handoffs = 0;
    wall[pass] = seconds(CLOCK_MONOTONIC);
    cpu[pass] = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < count; i++) handoffs += spread(i * step, hours, sums + (size_t)i * 4);
    wall[pass] = seconds(CLOCK_MONOTONIC) - wall[pass];
    cpu[pass] = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu[pass];
  }
  FILE *file = fopen(argv[4], "wb");
  if (file == NULL || fwrite(sums, sizeof *sums, (size_t)count * 4, file) != (size_t)count * 4) {
    perror(argv[4]);
    return 1;
  }
  fclose(file);
  printf("{\"wall\":[%.6f,%.6f],\"cpu\":[%.6f,%.6f],\"handoffs\":%ld}\n", wall[0], wall[1], cpu[0], cpu[1], handoffs);
  return 0;
}
