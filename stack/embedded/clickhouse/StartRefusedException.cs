namespace MerajutASA.ClickHouseHost;

/// <summary>The host cannot start, for a reason that its operator can remove; the message is shown as it is.</summary>
internal sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
