import { createLazyRoute } from '@tanstack/react-router';
import { AuditPage } from '../features/audit/audit-page.tsx';

/** The page at /audit, loaded when it is first opened. */
export const Route = createLazyRoute('/audit')({ component: AuditPage });
