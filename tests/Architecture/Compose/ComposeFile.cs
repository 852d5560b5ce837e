using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace MerajutASA.Architecture.Tests.Compose;

/// <summary>stack/compose.yaml as Compose reads it: merge keys followed, variables replaced by what they say they are without an environment.</summary>
internal sealed partial class ComposeFile
{
    private readonly Dictionary<object, object?> _root;

    private ComposeFile(Dictionary<object, object?> root) => _root = root;

    public static string Folder { get; } = Path.Combine(Checkout.Root, "stack");

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Services =>
        Map(_root["services"]).ToDictionary(service => service.Key, service => Map(service.Value));

    public static ComposeFile Read() => Parse(File.ReadAllText(Path.Combine(Folder, "compose.yaml")));

    public static ComposeFile Parse(string text) => new(new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object?>>(new MergingParser(new Parser(new StringReader(Resolve(text))))));

    /// <summary>The names under a top-level word such as <c>volumes</c>.</summary>
    public IReadOnlyCollection<string> Named(string word) => [.. Map(_root[word]).Keys];

    public static IReadOnlyDictionary<string, object?> Map(object? node) => node is Dictionary<object, object?> map
        ? map.ToDictionary(pair => (string)pair.Key, pair => pair.Value)
        : new Dictionary<string, object?>();

    public static IReadOnlyList<object?> List(object? node) => node as List<object?> ?? [];

    /// <summary>A variable without a default would be empty on a machine that does not set it: that is a fault. What stands after <c>:+</c> is for one that does.</summary>
    private static string Resolve(string text)
    {
        var resolved = Variable().Replace(text, match =>
            match.Groups["default"] is { Success: true, Value: var value } ? value
            : match.Groups["when"].Success ? ""
            : throw new InvalidDataException($"{match.Value} has no default."));
        return Plain().Match(resolved) is { Success: true, Value: var plain }
            ? throw new InvalidDataException($"{plain} has no default.")
            : resolved.Replace("$$", "$", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z0-9_]+)(:-(?<default>[^}]*)|(?<when>:\+))?[^}]*\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<!\$)\$[A-Za-z_{]\w*")]
    private static partial Regex Plain();
}
