using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>How many reviews are overdue now: the register says so, since what did not happen leaves no fact.</summary>
internal sealed class OverdueReviews(ChildFiltering filtering)
{
    /// <summary>The children whom the report's number leads to.</summary>
    public static ChildFilter Of(ReportFilter filter) => filter.Children() with { Review = ReviewTime.Overdue };

    public async Task<long> CountAsync(ChildrenDb db, ReportFilter filter)
    {
        using var figures = db.Figures();
        return await filtering.Apply(db.InSight, Of(filter), Calendar.Today(db.Now)).LongCountAsync();
    }
}
