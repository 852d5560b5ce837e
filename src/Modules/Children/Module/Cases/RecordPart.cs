using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>A part of a case's page on which things are only ever added: when another wrote something down meanwhile, both are shown beside each other.</summary>
public abstract class RecordPart : CasePart
{
    [Inject] private protected OpenCaseHandler Opening { get; set; } = default!;

    [CascadingParameter] private protected IReadOnlyDictionary<Guid, Person> People { get; set; } = default!;

    private protected bool IsOvertaken { get; private set; }

    private protected string? OvertakenBy { get; private set; }

    private protected IReadOnlyList<(string Field, string? Mine, string? Theirs)> Differences { get; private set; } = [];

    [Inject] private LastSaving Savings { get; set; } = default!;

    private protected override void Forget() => (IsOvertaken, Differences) = (false, []);

    /// <param name="actor">Who met the other's.</param>
    /// <param name="part">What was saved, as the history calls it.</param>
    /// <param name="mine">Questions with what was typed.</param>
    /// <param name="theirs">The same with what the other wrote down.</param>
    private protected async Task MeetAsync(Actor actor, string part, IEnumerable<(string Text, string? Answer)> mine, IEnumerable<(string Text, string? Answer)> theirs)
    {
        (Failure, IsOvertaken) = (null, true);
        Differences = [.. mine.Zip(theirs, (one, other) => (one.Text, one.Answer, other.Answer)).Where(each => each.Item2 != each.Item3)];
        OvertakenBy = await Savings.FindAsync(actor, View.Line, part);
    }

    private protected async Task TakeTheirsAsync()
    {
        Close();
        await Changed.InvokeAsync();
    }

    private protected string By(Guid person, DateTimeOffset at) => $"{Words.Person(person, People)}, {Formats.Moment(at, CaseWords.Zone(View.Line))}";
}
