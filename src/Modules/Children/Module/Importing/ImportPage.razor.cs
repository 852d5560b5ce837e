using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Brings children in from a file: choose, look through, import, and take back if it was a mistake.</summary>
public sealed partial class ImportPage
{
    private readonly FormErrors errors = new();
    private Guid id = Guid.CreateVersion7();
    private IReadOnlyList<Choice<bool>> ways = [];
    private ImportReport? report;
    private ImportList? list;
    private Failure? failure;
    private string? fault;
    private string? reason;
    private int? finished;
    private bool allOrNothing;
    private bool withWarned;
    private bool busy;
    private int done;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private CheckImportHandler Checking { get; set; } = default!;

    [Inject] private ImportChildrenHandler Importing { get; set; } = default!;

    [Inject] private UndoImportHandler Undoing { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private IReadOnlyList<RegisterChild> Chosen =>
        [.. report!.Rows.Where(row => row.IsGood && (withWarned || row.Warnings.Count == 0)).Select(row => row.Command)];

    protected override void OnInitialized() => ways = [new(false, T["GoodRows"], T["GoodRowsHelp"]), new(true, T["AllOrNothing"], T["AllOrNothingHelp"])];

    private Task CheckAsync(InputFileChangeEventArgs change) => DoAsync(async () =>
    {
        if (change.File.Size > ImportLimits.Bytes)
            throw new SheetFaultException("FileTooLarge", ImportLimits.Bytes / 1024 / 1024);
        using var content = new MemoryStream();
        await change.File.OpenReadStream(ImportLimits.Bytes).CopyToAsync(content);
        var sheet = SheetReader.Read(content.ToArray());
        var outcome = await Checking.RunAsync(await Actors.GetAsync(), new CheckImport(id, sheet));
        failure = Failure.Of(outcome, Words.Texts);
        report = (outcome as Outcome<ImportReport>.Done)?.Result;
    });

    private Task ImportAsync()
    {
        if (allOrNothing && Chosen.Count < report!.Rows.Count)
        {
            errors.Show([new FieldError("AllOrNothing", "NotAllGood")], T);
            return Task.CompletedTask;
        }

        return DoAsync(async () =>
        {
            done = 0;
            var progress = new Told(rows => InvokeAsync(() =>
            {
                done = rows;
                StateHasChanged();
            }));
            var command = new ImportChildren(id, report!.FileHash, Chosen) { AllOrNothing = allOrNothing };
            var outcome = await Importing.RunAsync(await Actors.GetAsync(), command, progress);
            failure = Failure.Of(outcome, Words.Texts);
            finished = outcome is Outcome<int>.Done(var added) ? added : null;
        });
    }

    private Task UndoAsync(Guid import) => DoAsync(async () =>
    {
        var outcome = await Undoing.RunAsync(await Actors.GetAsync(), import, reason);
        failure = outcome is Outcome<int>.Invalid ? new Failure.Refused(Words.Texts["ReasonMissing"]) : Failure.Of(outcome, Words.Texts);
        if (outcome is not Outcome<int>.Done(var taken))
            return;
        Announcements.Say(T["Undone", taken]);
        Again();
    });

    private void Again()
    {
        (id, report, finished, fault, reason, withWarned) = (Guid.CreateVersion7(), null, null, null, null, false);
        errors.Clear();
    }

    private async Task DoAsync(Func<Task> act)
    {
        if (busy)
            return;
        (busy, fault, failure) = (true, null, null);
        StateHasChanged();
        var failed = await Attempt.RunAsync(async () =>
        {
            try
            {
                await act();
            }
            catch (SheetFaultException wrong)
            {
                fault = T[wrong.Code, [.. wrong.Arguments]];
            }
        });
        failure = failed ?? failure;
        busy = false;
    }

    /// <summary>Progress&lt;T&gt; would tell from another thread, late and out of order.</summary>
    private sealed class Told(Func<int, Task> tell) : IProgress<int>
    {
        public void Report(int value) => _ = tell(value);
    }
}
