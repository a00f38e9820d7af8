import type { Problem } from "./model";

/** One refused field. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** An answer of the server other than success, or no answer at all (status 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: Partial<Problem>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.problem = problem;
  }

  /** What is wrong with which field, with a better value where the server knows one. */
  fieldFaults(): readonly FieldFault[] {
    return this.problem.errors ?? [];
  }
}

export function isProblem(error: unknown, status?: number): error is ApiProblem {
  return error instanceof ApiProblem && (status === undefined || error.status === status);
}
