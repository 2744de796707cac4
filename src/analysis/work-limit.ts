/** How much a search may cost, in evaluations of a team: a number that no machine changes. What it leaves out then is counted. */
export class WorkLimit {
  /** How many were to be looked at, and how many of them the limit left out, or only partly looked at. */
  asked = 0;
  left = 0;
  private readonly most: number;
  private spent = 0;

  constructor(most: number) {
    this.most = most;
  }

  get isOver(): boolean {
    return this.spent >= this.most;
  }

  spend(evaluated: number): void {
    this.spent += evaluated;
  }
}
