using System.CommandLine;
using System.Globalization;
using MerajutASA.Anonymisation;

namespace MerajutASA.Portal.Verbs.Research;

/// <summary>The words after <c>research anonymise</c>. Numbers are read here, so that a bad one is told in one line with its option.</summary>
internal sealed class AnonymiseOptions
{
    private readonly Option<string> _input = new("--input") { Description = "The table: separated values with a heading, in UTF-8.", Required = true };
    private readonly Option<string> _hierarchies = new("--hierarchies") { Description = "The folder with a hierarchy for each column, named column.csv or anything_column.csv.", Required = true };
    private readonly Option<string> _k = new("--k") { Description = "Records at least that look the same.", Required = true };
    private readonly Option<string?> _sensitive = new("--sensitive") { Description = "The column that must not be learnt about anybody." };
    private readonly Option<string?> _l = new("--l") { Description = "Different sensitive values at least in each class." };
    private readonly Option<string> _diversity = new("--diversity") { Description = "How --l counts: distinct, entropy or recursive.", DefaultValueFactory = _ => "distinct" };
    private readonly Option<string> _c = new("--c") { Description = "For recursive diversity: how dominant the most frequent value may be.", DefaultValueFactory = _ => "3" };
    private readonly Option<string?> _t = new("--t") { Description = "How far the sensitive values of a class may be from those of all, 0 to 1." };
    private readonly Option<string> _distance = new("--distance") { Description = "How --t measures: equal, ordered (numbers) or hierarchical.", DefaultValueFactory = _ => "equal" };
    private readonly Option<string> _suppression = new("--suppression") { Description = "Which part of the records may be withheld, 0 to 1, or in percent with a % sign; 1 leaves it to the search.", DefaultValueFactory = _ => "1" };
    private readonly Option<string> _model = new("--model") { Description = "full-domain (a level for each column) or local (each cell as far as needed).", DefaultValueFactory = _ => "full-domain" };
    private readonly Option<string[]> _keep = new("--keep") { Description = "A column that is released as it is. May be said again." };
    private readonly Option<string[]> _drop = new("--drop") { Description = "A column that is left out. May be said again." };
    private readonly Option<string> _output = new("--output") { Description = "Where the release is written.", Required = true };
    private readonly Option<string> _report = new("--report") { Description = "Where its report is written: Markdown if it ends in .md, else HTML.", Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "The figures as JSON." };

    public IEnumerable<Option> All => [_input, _hierarchies, _k, _l, _diversity, _c, _sensitive, _t, _distance, _suppression, _model, _keep, _drop, _output, _report, _json];

    /// <exception cref="VerbRefusedException">A number or a word is none.</exception>
    public AnonymiseRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_input)!,
        parsed.GetValue(_hierarchies)!,
        parsed.GetValue(_output)!,
        parsed.GetValue(_report)!,
        new Settings
        {
            K = Whole("--k", parsed.GetValue(_k)!),
            Sensitive = parsed.GetValue(_sensitive),
            Diversity = parsed.GetValue(_l) is { } l
                ? new Diversity(Whole("--l", l), OneOf<DiversityKind>("--diversity", parsed.GetValue(_diversity)!), Number("--c", parsed.GetValue(_c)!))
                : Unused<Diversity>(parsed, _diversity, _c, "--l"),
            Closeness = parsed.GetValue(_t) is { } t
                ? new ClosenessDemand(Number("--t", t), OneOf<DistanceKind>("--distance", parsed.GetValue(_distance)!))
                : Unused<ClosenessDemand>(parsed, _distance, _distance, "--t"),
            Suppression = Part("--suppression", parsed.GetValue(_suppression)!),
            Model = OneOf<Model>("--model", parsed.GetValue(_model)!),
            Keep = parsed.GetValue(_keep) ?? [],
            Drop = parsed.GetValue(_drop) ?? [],
        },
        parsed.GetValue(_json));

    private static T? Unused<T>(ParseResult parsed, Option one, Option other, string without)
        where T : class
    {
        var said = new[] { one, other }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
        return said is null ? null : throw new VerbRefusedException($"{said.Name} says how {without} is measured, and {without} is missing.");
    }

    private static int Whole(string option, string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new VerbRefusedException($"{option} must be a whole number; \"{text}\" is none.");

    private static double Part(string option, string text) =>
        text.EndsWith('%') ? Number(option, text[..^1].TrimEnd()) / 100 : Number(option, text);

    private static double Number(string option, string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        ? number
        : throw new VerbRefusedException($"{option} must be a number, with a point before decimals; \"{text}\" is none.");

    private static T OneOf<T>(string option, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == text)
                return value;
        }

        throw new VerbRefusedException($"{option} must be one of {string.Join(", ", Enum.GetValues<T>().Select(Word))}; \"{text}\" is none.");
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value is Model.FullDomain ? "full-domain" : value.ToString().ToLowerInvariant();
}
