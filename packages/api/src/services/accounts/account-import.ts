import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import { insertAccounts } from '@tieuchi/db/queries/accounts/account-changes';
import { type PlaceRow, selectPlaces, selectTakenUsernames } from '@tieuchi/db/queries/accounts/accounts';
import { provinceOfOwnAccounts } from '@tieuchi/db/reach/accounts';
import { isDisplayName, isUsername, normalizeDisplayName, normalizeUsername } from '../../auth/names.ts';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { type ImportFinding, importFinding } from './import-findings.ts';
import { type AccountWish, fitsPlace, type PreparedAccount, prepareAccount } from './new-account.ts';
import { parseRole } from './role-names.ts';

/** A row as typed. */
export interface ImportRow {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly unitCode: string;
  /** Its number in the spreadsheet; left out: its place in the list, from 1. */
  readonly row?: number | undefined;
}

/** What is wrong, or who was added; the passwords are shown this once. */
export interface ImportOutcome {
  findings: ImportFinding[];
  created: { username: string; displayName: string; unitName: string; oneTimePassword: string }[];
}

/**
 * Checks all rows and, when nothing is wrong and `commit` is set, adds all accounts in one transaction. All or nothing: with
 * findings nobody is added.
 */
export async function importAccounts(
  { db, actor, now }: ServiceContext,
  { rows, commit }: { rows: readonly ImportRow[]; commit: boolean },
): Promise<ImportOutcome> {
  const at = now();
  const places = await selectPlaces(db, actor, vietnamDay(at));
  const names = rows.map((row) => normalizeUsername(row.username));
  // What is no name at all may be what the database cannot even look for.
  const taken = await selectTakenUsernames(db, names.filter(isUsername));
  const checked = checkRows(rows, { places, taken });
  if (checked.findings.length > 0 || !commit || checked.wishes.length === 0) {
    return { findings: checked.findings, created: [] };
  }

  const prepared: (PreparedAccount & { unitName: string })[] = [];
  for (const { wish, unitName } of checked.wishes)
    prepared.push({ ...(await prepareAccount(wish)), unitName });
  await db.transaction(async (tx) => {
    const accounts = prepared.map(({ account }) => account);
    if (!(await insertAccounts(tx, actor, { accounts, at }))) {
      throw new DomainError('conflict', { params: { fields: ['username'] } });
    }
    // One event tells of the whole import: it happens as a whole, and thousands of streams would need as many locks.
    const provinceId = provinceOfOwnAccounts(actor) ?? null;
    await appendEvent(tx, {
      stream: `accounts:${provinceId}`,
      actor,
      action: 'accounts.imported',
      provinceId,
      data: { accounts: accounts.map(({ id, username, role, unitId }) => ({ id, username, role, unitId })) },
      at,
    });
  });
  return {
    findings: [],
    created: prepared.map(({ account, unitName, oneTimePassword }) => ({
      username: account.username,
      displayName: account.displayName,
      unitName,
      oneTimePassword,
    })),
  };
}

interface CheckedRows {
  findings: ImportFinding[];
  wishes: { wish: AccountWish; unitName: string }[];
}

function checkRows(
  rows: readonly ImportRow[],
  { places, taken }: { places: readonly PlaceRow[]; taken: ReadonlySet<string> },
): CheckedRows {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const firstRows = new Map<string, number>();
  const findings: ImportFinding[] = [];
  const wishes: CheckedRows['wishes'] = [];
  rows.forEach((typed, index) => {
    const row = typed.row ?? index + 1;
    const found = findings.length;
    const username = normalizeUsername(typed.username);
    const otherRow = firstRows.get(username);
    const aboutName = { row, column: 'username', text: username } as const;
    if (!isUsername(username)) {
      findings.push(importFinding('usernameInvalid', { ...aboutName, text: typed.username }));
    } else if (otherRow !== undefined) {
      findings.push(importFinding('usernameRepeated', { ...aboutName, otherRow }));
    } else if (taken.has(username)) {
      findings.push(importFinding('usernameTaken', aboutName));
    }
    firstRows.set(username, otherRow ?? row);

    const displayName = normalizeDisplayName(typed.displayName);
    if (!isDisplayName(displayName)) {
      findings.push(importFinding('displayNameInvalid', { row, column: 'displayName' }));
    }
    const role = parseRole(typed.role);
    if (!role) findings.push(importFinding('roleUnknown', { row, column: 'role', text: typed.role }));
    const place = placeOf(typed.unitCode, byCode);
    const aboutUnit = { row, column: 'unitCode', text: typed.unitCode } as const;
    if (!place) findings.push(importFinding('unitUnknown', aboutUnit));
    else if (role && !fitsPlace(role, place)) findings.push(importFinding('unitDoesNotFit', aboutUnit));

    if (findings.length === found && role && place) {
      const wish = { username, displayName, role, unitId: place.id, provinceId: place.provinceId };
      wishes.push({ wish, unitName: place.name });
    }
  });
  return { findings, wishes };
}

const provinceCodeLength = 2;
const communeCodeLength = 5;

// Spreadsheets drop the zeros in front of a code.
function placeOf(typed: string, byCode: ReadonlyMap<string, PlaceRow>): PlaceRow | undefined {
  const code = typed.trim();
  return (
    byCode.get(code) ??
    byCode.get(code.padStart(code.length <= provinceCodeLength ? provinceCodeLength : communeCodeLength, '0'))
  );
}
