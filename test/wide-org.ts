/** An organization in layers, of any size and the same every time: many ways to a few customers, and no loop. */
export function wideOrg(teamCount: number, handoffsEach = 4): string {
  const customers = Math.ceil(teamCount / 50);
  const teams = Array.from({ length: teamCount }, (_, i) => {
    const kind = i >= teamCount - customers ? { kind: 'customer' } : {};
    return [`t${i}`, { 'cost-of-delay': `${1 + (i % 90)}/h`, ...kind }] as const;
  });
  const handoffs = teams.flatMap(([from], i) =>
    Array.from({ length: handoffsEach }, (_, k) => i + 1 + ((i * 7 + k * k * 13) % 60))
      .filter((to) => to < teamCount)
      .map((to, k) => ({ from, to: `t${to}`, id: `h${i}-${k}`, slack: `${(i * 11 + k * 37) % 180}m` })),
  );
  return JSON.stringify({ ripple: 1, org: 'Wide', teams: Object.fromEntries(teams), handoffs });
}
