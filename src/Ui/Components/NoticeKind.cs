namespace MerajutASA.Ui.Components;

/// <summary>How a notice stands out; its title always says the same in words.</summary>
public enum NoticeKind
{
    Info,
    Success,
    Warning,
    Danger,
}
