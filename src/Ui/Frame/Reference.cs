using System.Diagnostics;

namespace MerajutASA.Ui.Frame;

/// <summary>
/// The short code that an error page shows and that every log line of the same request or circuit carries, cut from the
/// trace id so that it can be read out over a telephone.
/// </summary>
public static class Reference
{
    /// <summary>Empty outside a request or circuit.</summary>
    public static string Current => Of(Activity.Current);

    public static string Of(Activity? activity) =>
        activity is null ? "" : Of(activity.TraceId.ToHexString());

    public static string Of(string traceId) => $"{traceId[..4]}-{traceId[4..8]}-{traceId[8..12]}".ToUpperInvariant();
}
