namespace MerajutASA.Ui.Frame;

/// <summary>
/// Says at the foot of an interactive page what was done. It stays until the next one or until it is closed: an offer that
/// runs away is none to who reads slowly. Ours, because MudBlazor's snackbar writes style elements, which the policy refuses.
/// </summary>
public sealed class Announcements
{
    /// <summary>Told when there is another announcement, or none.</summary>
    public event Action? Changed;

    public Announcement? Current { get; private set; }

    public void Say(string sentence) => Show(new Announcement(sentence, null));

    /// <summary>Undo rather than "are you sure".</summary>
    public void OfferUndo(string done, Func<Task> takeBack) => Show(new Announcement(done, takeBack));

    public void Dismiss() => Show(null);

    private void Show(Announcement? announcement)
    {
        Current = announcement;
        Changed?.Invoke();
    }
}
