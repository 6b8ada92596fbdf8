const knownOptions = [
  'connectionName',
  'defaultDeadline',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'throwOnAppendFailure',
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'userCertFile',
  'userKeyFile',
]

/**
 * What is wrong with a connection string, or undefined when nothing is. Says what to write instead where the client would
 * throw without a reason, or warn and go on. Never repeats the string, because it may hold a password.
 */
export function connectionStringProblem(text: string): string | undefined {
  const parts = /^(?<scheme>[^:]*):\/\/(?<rest>.*)$/s.exec(text.trim())?.groups
  if (!parts) return 'a connection string begins with esdb:// or esdb+discover://'
  return schemeProblem(parts.scheme!) ?? credentialsProblem(parts.rest!) ?? optionsProblem(parts.rest!)
}

function schemeProblem(scheme: string): string | undefined {
  if (scheme === 'esdb' || scheme === 'esdb+discover') return undefined
  if (/^(kurrentdb|kurrent|kdb)(\+discover)?$/.test(scheme)) {
    const instead = scheme.endsWith('+discover') ? 'esdb+discover' : 'esdb'
    return `write ${instead}:// instead of ${scheme}://: the client used here knows KurrentDB by its former name only`
  }
  return 'a connection string begins with esdb:// or esdb+discover://'
}

/** The client cuts a password at its first colon without a word. */
function credentialsProblem(rest: string): string | undefined {
  const credentials = rest.includes('@') ? rest.slice(0, rest.indexOf('@')) : undefined
  if (credentials === undefined) return undefined
  if (credentials.split(':').length !== 2) {
    return 'credentials are written name:password, with any other colon written as %3A and any other @ as %40'
  }
  try {
    decodeURIComponent(credentials)
    return undefined
  } catch {
    return 'a per cent sign in the credentials is written as %25'
  }
}

function optionsProblem(rest: string): string | undefined {
  const query = rest.includes('?') ? rest.slice(rest.indexOf('?') + 1) : ''
  for (const option of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = option.split('=').map(part => part.trim())
    const problem = optionProblem(name, value)
    if (problem !== undefined) return problem
  }
  return undefined
}

function optionProblem(name: string, value: string): string | undefined {
  switch (knownOptions.find(known => plain(known) === plain(name))) {
    case 'tlsVerifyCert':
      return value === 'false'
        ? 'tlsVerifyCert=false has no effect in the client used here: name the authority in tlsCAFile or NODE_EXTRA_CA_CERTS'
        : undefined
    case 'throwOnAppendFailure':
      return value === 'false'
        ? 'throwOnAppendFailure=false is not allowed: the client then reports wrong revisions'
        : undefined
    case undefined:
      return `unknown option ${JSON.stringify(name)}; the options are ${knownOptions.join(', ')}`
    default:
      return value === '' ? `option ${name} has no value` : undefined
  }
}

/** The client reads option names without regard to case, underscores and hyphens. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '')
}
