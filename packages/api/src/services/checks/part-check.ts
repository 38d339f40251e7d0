import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding } from '@tieuchi/criteria/findings';
import type { RegisterRow, Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Register } from '@tieuchi/criteria/types';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { toProfileSchema, toRowSchema, toTotalsSchema } from '@tieuchi/forms/part-schemas';
import { DomainError } from '../../domain-error.ts';
import { type Check, compileCheck, decimalFindings } from './schema-check.ts';

interface RegisterCheck {
  readonly register: Register;
  readonly totals: Check;
  readonly row: Check;
}

interface Checks {
  readonly profile: Check;
  readonly registers: ReadonlyMap<string, RegisterCheck>;
}

const known = new WeakMap<CriteriaSet, Checks>();

function checksOf(document: CriteriaSet): Checks {
  const earlier = known.get(document);
  if (earlier !== undefined) return earlier;
  const registers = (document.registers ?? []).map((register): [string, RegisterCheck] => [
    register.id,
    {
      register,
      totals: compileCheck(toTotalsSchema(register)),
      row: compileCheck(toRowSchema(register)),
    },
  ]);
  const checks = { profile: compileCheck(toProfileSchema(document)), registers: new Map(registers) };
  known.set(document, checks);
  return checks;
}

/** Refuses (`invalid`, with findings located by field) what is not a profile of the set. */
export function checkProfile(document: CriteriaSet, value: unknown): void {
  const findings = checksOf(document).profile(value);
  if (findings.length === 0 && isProfile(value))
    findings.push(...decimalFindings(document.profile ?? [], { value, path: [] }));
  refuse(findings);
}

/** Refuses (`notFound` for an unknown register, else `invalid` by total) what are not totals that are typed. */
export function checkTotals(document: CriteriaSet, totals: { registerId: string; value: unknown }): void {
  const { register, totals: check } = registerCheck(document, totals.registerId);
  const findings = check(totals.value);
  if (findings.length === 0 && isTotals(totals.value)) {
    for (const { id, field, formula } of register.totals ?? []) {
      const computed = field !== undefined || formula !== undefined;
      if (computed && Object.hasOwn(totals.value, id))
        findings.push(createFinding('answerComputed', { path: [id] }));
    }
  }
  refuse(findings);
}

/** The longest row, in bytes of JSON. */
const LONGEST_ROW = 16_384;

/** Refuses (`notFound` for an unknown register, else `invalid` by column) what is not a row; null, which removes it, is one. */
export function checkRow(document: CriteriaSet, row: { registerId: string; value: unknown }): void {
  const { register, row: check } = registerCheck(document, row.registerId);
  const { value } = row;
  if (value === null) return;
  const findings = check(value);
  if (findings.length === 0 && isRegisterRow(value)) {
    for (const { id, required } of register.columns) {
      const cell = value[id];
      if (required === true && typeof cell === 'string' && cell.trim() === '')
        findings.push(createFinding('schemaEmptyText', { path: [id] }));
    }
    if (Buffer.byteLength(JSON.stringify(value)) > LONGEST_ROW)
      findings.push(createFinding('registerRowTooLong', { path: [], params: { limit: LONGEST_ROW / 1024 } }));
  }
  refuse(findings);
}

function registerCheck(document: CriteriaSet, id: string): RegisterCheck {
  const check = checksOf(document).registers.get(id);
  if (check === undefined) throw new DomainError('notFound');
  return check;
}

function refuse(findings: Finding[]): void {
  if (findings.length > 0) throw new DomainError('invalid', { findings });
}

const unit = { code: '0', type: 'xa' };

/** Whether a stored value has the shape of a profile. */
export function isProfile(value: unknown): value is Record<string, Value> {
  return validateResponseFile({ responses: [{ unit, profile: value, answers: {} }] });
}

/** Whether a stored value has the shape of a register's totals. */
export function isTotals(value: unknown): value is Record<string, number> {
  return validateResponseFile({ responses: [{ unit, registers: { x: { totals: value } }, answers: {} }] });
}

/** Whether a stored value has the shape of a register's row. */
export function isRegisterRow(value: unknown): value is RegisterRow {
  return validateResponseFile({ responses: [{ unit, registers: { x: [value] }, answers: {} }] });
}
