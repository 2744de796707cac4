import { writeFileSync } from 'node:fs';

/**
 * Runs the same sweep twice, the second time with what V8 has learned in the first, and tells what each took on the
 * clock and on the processors, in seconds: printed as the one line that the benchmark reads. `run` returns four sums a
 * source, one source after the other, as the C reference writes them.
 */
export async function measureTwice(sumsPath, run) {
  const wall = [];
  const cpu = [];
  let sums = new Float64Array(0);
  for (let pass = 0; pass < 2; pass++) {
    const began = performance.now();
    const used = process.cpuUsage();
    // oxlint-disable-next-line no-await-in-loop
    sums = await run();
    const { user, system } = process.cpuUsage(used);
    wall.push((performance.now() - began) / 1000);
    cpu.push((user + system) / 1e6);
  }
  writeFileSync(sumsPath, sums);
  console.log(JSON.stringify({ wall, cpu }));
}

/** GRAPH HOURS STEP SUMS, as every contestant is told. */
export function readArguments() {
  const [graphPath, hours, step, sumsPath, ...rest] = process.argv.slice(2);
  return { graphPath, hours: Number(hours), step: Number(step), sumsPath, rest };
}
