using System.Globalization;
using System.Text.RegularExpressions;

namespace MerajutASA.ClickHouseHost.Engine;

/// <summary>A refusal with ClickHouse's own code, whether the engine or the host speaks it.</summary>
internal sealed partial class EngineException : Exception
{
    private const int UnknownException = 1002;

    private EngineException(int code, string message)
        : base(message) => Code = code;

    /// <summary>ClickHouse's number of the error.</summary>
    public int Code { get; }

    /// <summary>The disk that holds the data has no room left.</summary>
    public bool IsDiskFull => Code == (int)ErrorCode.NotEnoughSpace;

    /// <summary>A refusal by the host, worded as ClickHouse words its own.</summary>
    public static EngineException Refuse(ErrorCode code, string reason) =>
        new((int)code, $"Code: {(int)code}. DB::Exception: {reason}. ({ErrorNames.Of(code)})");

    /// <summary>What the engine said.</summary>
    public static EngineException From(string message) =>
        message.Contains("No space left on device", StringComparison.Ordinal) || CodeOf(message) == (int)ErrorCode.NotEnoughSpace
            ? Refuse(ErrorCode.NotEnoughSpace, $"The disk that holds the analytics data is full: {message.TrimEnd('.')}")
            : new EngineException(CodeOf(message), message);

    private static int CodeOf(string message) =>
        LeadingCode().Match(message) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : UnknownException;

    [GeneratedRegex(@"Code: (\d{1,6})\.", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingCode();
}
