/** Injection tokens of what the service is composed of. A part adds its own beside what it provides. */

/** The service's Config. */
export const CONFIG = Symbol('Config')
/** `() => Date`: the only clock there is. */
export const CLOCK = Symbol('Clock')
/** The EventLog. */
export const EVENT_LOG = Symbol('EventLog')
/** Policies: the standards of oversight in use. */
export const POLICIES = Symbol('Policies')
/** The ReadModel that queries are answered from. */
export const READ_MODEL = Symbol('ReadModel')
/** The ConsultationLog: who looked at what. */
export const CONSULTATIONS = Symbol('Consultations')
/** The DemoIssuer; provided in a demo only. */
export const DEMO_ISSUER = Symbol('DemoIssuer')
/** About: what this process is. */
export const ABOUT = Symbol('About')
/** Every part's HealthIndicator. */
export const HEALTH_INDICATORS = Symbol('HealthIndicators')
