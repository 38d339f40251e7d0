import type { DomainCode } from '@tieuchi/api/domain-error';
import { refusal as worded } from '../i18n/vi/refusal.ts';

/** A refusal of the server as plain data. */
export type DomainRefusal = {
  code: DomainCode;
  params: Readonly<Record<string, unknown>>;
  findings: readonly unknown[];
};

/** The reason the server gave, or undefined when it gave none (it could not be reached, or it broke). */
export function domainRefusalOf(error: unknown): DomainRefusal | undefined {
  const domain = field(field(error, 'data'), 'domain');
  const code = field(domain, 'code');
  if (!isKnown(code)) return undefined;
  const params = field(domain, 'params');
  const findings = field(domain, 'findings');
  return {
    code,
    params: isRecord(params) ? params : {},
    findings: Array.isArray(findings) ? findings : [],
  };
}

/** Just the code of `domainRefusalOf`. */
export function domainCodeOf(error: unknown): DomainCode | undefined {
  return domainRefusalOf(error)?.code;
}

function isKnown(code: unknown): code is DomainCode {
  return typeof code === 'string' && Object.hasOwn(worded, `refusal.${code}`);
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
