using System.Text.RegularExpressions;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>Names of error codes as ClickHouse prints them at the end of a message.</summary>
internal static partial class ErrorNames
{
    /// <summary><c>UnknownTable</c> becomes <c>UNKNOWN_TABLE</c>.</summary>
    public static string Of(ErrorCode code) => code == ErrorCode.RequestTooLarge
        ? "TOO_MANY_BYTES"
        : WordStart().Replace(code.ToString(), "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
