using MerajutASA.Ui.Papers;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>A report ready to be shown.</summary>
/// <param name="Paper">What it says; without sections where there is nothing to tell.</param>
/// <param name="Words">In which language and with which addresses.</param>
/// <param name="Pages">How many pages its institutions take.</param>
internal sealed record ReportSheet(Paper Paper, ReportWords Words, int Pages);
