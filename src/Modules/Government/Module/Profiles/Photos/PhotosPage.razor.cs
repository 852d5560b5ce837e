using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Documents.Files.Scanning;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>The photographs of a profile, for who may change it: added with words for who does not see them, described anew, taken off.</summary>
public sealed partial class PhotosPage
{
    private static readonly int Heaviest = FileForm.Of(FileType.Jpeg).Most;

    private readonly FormErrors errors = new();
    private Load<PhotoView>? load;
    private IBrowserFile? chosen;
    private byte[]? read;
    private IBrowserFile? readOf;
    private string? alternative;
    private Failure? failure;
    private bool busy;

    // Made for each new one, so that a second sending adds nothing twice.
    private Guid fresh = Guid.CreateVersion7();

    [Parameter] public Guid Id { get; set; }

    [Inject] private ViewPhotos Viewing { get; set; } = default!;

    [Inject] private PhotoAdding Adding { get; set; } = default!;

    [Inject] private IMalwareScanner Scanner { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<PhotoView>> FindAsync() => await Viewing.RunAsync(await Actors.GetAsync(), Id);

    private async Task SendAsync()
    {
        if (busy)
            return;
        (busy, failure) = (true, null);
        Outcome<Guid>? outcome = null;
        var thrown = await Attempt.RunAsync(async () =>
        {
            outcome = chosen?.Size > Heaviest
                ? new Outcome<Guid>.Invalid([new FieldError("File", "Refusal.TooLarge", Heaviest / 1024 / 1024)])
                : await Adding.RunAsync(await Actors.GetAsync(), fresh, Id, await ReadAsync(), alternative);
            errors.Show(outcome is Outcome<Guid>.Invalid invalid ? invalid.Errors : [], T);
        });
        failure = thrown ?? Failure.Of(outcome!, T);
        busy = false;
        if (outcome is not Outcome<Guid>.Done)
            return;
        (fresh, chosen, alternative) = (Guid.CreateVersion7(), null, null);
        await ChangedAsync(T["PhotoAdded"]);
    }

    /// <summary>Once: after a fault in another field the same file is sent without being chosen again.</summary>
    private async Task<byte[]?> ReadAsync()
    {
        if (chosen is null || ReferenceEquals(chosen, readOf))
            return chosen is null ? null : read;
        using var content = new MemoryStream();
        await chosen.OpenReadStream(Heaviest).CopyToAsync(content);
        (read, readOf) = (content.ToArray(), chosen);
        return read;
    }

    private async Task ChangedAsync(string said)
    {
        Announcements.Say(said);
        await load!.ReloadAsync();
    }
}
