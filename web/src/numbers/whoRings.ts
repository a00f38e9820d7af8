/** One thing that happens to a call. */
export interface WhoRingsStep {
  text: string;
  kind?: string | null;
  id?: string | null;
  ringSeconds?: number | null;
  result?: string | null;
}

/** What would happen to a call, told by what routes calls. */
export interface WhoRings {
  at: string;
  summary: string;
  steps: WhoRingsStep[];
}
