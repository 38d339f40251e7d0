/** Roles that an administrator of a province gives, the commune's first. */
export const provincialRoles = ['officer', 'leader', 'author', 'publisher', 'administrator'] as const;

/** A role that an administrator of a province gives. */
export type ProvincialRole = (typeof provincialRoles)[number];

/** Whether a role is held at a commune; the others are held at the province. */
export function isCommuneRole(role: ProvincialRole): boolean {
  return role === 'officer' || role === 'leader';
}

/** The role of that name, if an administrator gives it. */
export function toProvincialRole(text: string | null): ProvincialRole | undefined {
  return provincialRoles.find((role) => role === text);
}
