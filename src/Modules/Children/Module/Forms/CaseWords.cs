using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Forms;

/// <summary>Values of a case as words: codes by their texts, ages, regions, people.</summary>
internal sealed class CaseWords(IStringLocalizer<Texts> texts, RegionCatalog regions, TimeProvider clock)
{
    public IStringLocalizer Texts => texts;

    public DateOnly Today => Calendar.Today(clock.GetUtcNow());

    public string Of<T>(T value)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];

    public string Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Of(known) : texts["NotSaid"];

    /// <summary>As <see cref="Of{T}"/>, but null where nothing was said.</summary>
    public string? Said<T>(T? value)
        where T : struct, Enum => value is { } known ? Of(known) : null;

    public IReadOnlyList<Ui.Forms.Choice<T?>> Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Ui.Forms.Choice<T?>(value, Of(value)))];

    /// <summary>Exact where the birth date is known; otherwise said to be a guess.</summary>
    public string Age(ChildLine line)
    {
        if (line.BirthDate is { } birth && birth <= Today)
            return Formats.Age(birth, Today);
        return texts[line.AgeEstimated ? "AgeGuessed" : "AgeByYear", Math.Max(0, Today.Year - line.BirthYear)];
    }

    /// <summary>What a child without a readable name is called: erased, or not opened.</summary>
    public string Name(ChildLine line) => Name(line.FullName);

    /// <summary>A name, or that it was erased.</summary>
    public string Name(string? name) => name ?? texts["NameErased"];

    public async Task<string> RegionAsync(string? code) => code is null ? texts["NotSaid"] : (await regions.GetAsync()).NameOf(code);

    /// <summary>A colleague's name; the erased and the unknown by a word.</summary>
    public string Person(Guid? account, IReadOnlyDictionary<Guid, Person> people) => account switch
    {
        null => texts["Nobody"],
        { } id when people.TryGetValue(id, out var person) => person.Name ?? texts["PersonErased"],
        _ => texts["PersonUnknown"],
    };

    /// <summary>By whom a stage was completed and when; null while it is not.</summary>
    public string? Completed<TForm>(StageView<TForm> stage, ChildLine line, IReadOnlyDictionary<Guid, Person> people) =>
        stage.CompletedAt is { } at ? texts["CompletedBy", Person(stage.CompletedBy, people), Formats.Moment(at, Zone(line))].Value : null;

    /// <summary>The clock of the child's institution.</summary>
    public static IndonesianZone Zone(ChildLine line) => IndonesianZones.Of(line.RegionCode);
}
