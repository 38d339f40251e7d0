/** A part of a dossier as it stands, and who left it so. */
export interface PartRow {
  dossierId: string;
  value: unknown;
  revision: number;
  updatedAt: Date;
  updatedBy: string;
}

/** What a save of a part writes; `basedOn` is the revision that the writer had seen, 0 for none. */
export interface PartSave {
  dossierId: string;
  unitId: string;
  provinceId: string;
  value: unknown;
  basedOn: number;
  at: Date;
}
