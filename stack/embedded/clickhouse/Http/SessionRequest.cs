using System.Globalization;
using MerajutASA.ClickHouseHost.Engine;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>The session that a request asks for.</summary>
internal sealed record SessionRequest(string Id, TimeSpan Timeout, bool MustExist)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>Reads <c>session_id</c>, <c>session_timeout</c> (in seconds) and <c>session_check</c>.</summary>
    public static SessionRequest? From(IReadOnlyDictionary<string, string> values)
    {
        if (!values.TryGetValue("session_id", out var id) || id.Length == 0)
            return null;

        var timeout = Usual;
        if (values.TryGetValue("session_timeout", out var seconds))
        {
            timeout = uint.TryParse(seconds, CultureInfo.InvariantCulture, out var given)
                ? TimeSpan.FromSeconds(given)
                : throw EngineException.Refuse(ErrorCode.InvalidSessionTimeout, $"Invalid session timeout: '{seconds}'");
        }

        if (timeout > HostLimits.SessionTimeout)
            throw EngineException.Refuse(ErrorCode.InvalidSessionTimeout, $"Session timeout '{timeout.TotalSeconds}' is larger than the limit");
        return new SessionRequest(id, timeout, values.GetValueOrDefault("session_check") == "1");
    }
}
