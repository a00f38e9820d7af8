import type { Session } from "../api/model";

export type Role = Session["role"];

const ROLES: readonly Role[] = ["operator", "owner", "administrator", "agent"];

/** The roles that somebody of this role may give, the lesser ones first. */
export const rolesBelow = (own: Role): readonly Role[] => ROLES.slice(ROLES.indexOf(own)).toReversed();

/** Whether somebody of this role may change somebody of the other. */
export const reaches = (own: Role, other: Role): boolean => ROLES.indexOf(own) <= ROLES.indexOf(other);
