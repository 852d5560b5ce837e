namespace MerajutASA.Modules.Children.Reports;

/// <summary>Cases whose care ended for a reason on a day after their entry; without a reason those that were still in care when last looked at.</summary>
internal readonly record struct ExitCount(string Reason, int Day, long Cases)
{
    /// <summary>Care that ended before its reason was asked for.</summary>
    public const string Unrecorded = "unrecorded";

    public bool IsEnd => Reason.Length > 0;
}
