/** So many at a time, for each name and for all. */
export function createSeats(mostOfOne: number, most: number) {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    /** Gives the seat back; null when there is none left. */
    take(name: string): (() => void) | null {
      const own = taken.get(name) ?? 0;
      if (own >= mostOfOne || all >= most) return null;
      taken.set(name, own + 1);
      all++;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        all--;
        const left = (taken.get(name) ?? 1) - 1;
        if (left > 0) taken.set(name, left);
        else taken.delete(name);
      };
    },
  };
}
