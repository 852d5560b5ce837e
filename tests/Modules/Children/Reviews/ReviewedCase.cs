using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Reviews;
using MerajutASA.Modules.Children.Tests.Setting;

namespace MerajutASA.Modules.Children.Tests.Reviews;

/// <summary>A case whose plan was agreed some time ago, and what is commonly done with its reviews.</summary>
internal sealed record ReviewedCase(Place Place, Guid Child)
{
    public static ReviewForm Form { get; } = new()
    {
        HeldOn = Samples.Today,
        Outcome = ReviewOutcome.Continue,
        Findings = "Ibu sudah bekerja; kunjungan berjalan.",
        ChildView = "Ingin pulang saat libur.",
        NextDue = Samples.Today.AddMonths(4),
    };

    /// <param name="place">Whose.</param>
    /// <param name="agreed">So many days ago.</param>
    /// <param name="due">So many days from now; negative is overdue.</param>
    public static async Task<ReviewedCase> AgreedAsync(Place place, int agreed = 200, int due = -10)
    {
        var child = await place.ChildAtAsync(CaseStage.CarePlan);
        _ = (await place.SaveAsync(child, Samples.Plan(place.Carer))).Value;
        _ = (await place.CompleteAsync(child, CaseStage.CarePlan)).Value;
        // As if time had passed since.
        var on = Samples.Today.AddDays(due).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await place.World.AskAsync<object>($"""
            update children.care_plan set completed_at = now() - interval '{agreed} days', review_on = '{on}' where child_id = '{child}';
            update children.child set review_due = '{on}' where id = '{child}'
            """);
        return new ReviewedCase(place, child);
    }

    public async Task<Outcome<DateOnly?>> RecordAsync(ReviewForm? form = null, Actor? by = null, int? seen = null, Guid? id = null, Guid? corrects = null)
    {
        seen ??= (await ReviewsAsync()).Count;
        return await Place.World.RunAsync<RecordReviewHandler, DateOnly?>(handler =>
            handler.RunAsync(by ?? Place.Carer, new RecordReview(Child, id ?? Guid.CreateVersion7(), seen.Value, form ?? Form, corrects)));
    }

    public Task<Outcome<DateOnly?>> StrikeAsync(Guid review, string? reason = "Tidak jadi dilaksanakan.", Actor? by = null) =>
        Place.World.RunAsync<StrikeReviewHandler, DateOnly?>(handler => handler.RunAsync(by ?? Place.Carer, new StrikeReview(Child, review, reason)));

    public async Task<IReadOnlyList<ReviewView>> ReviewsAsync() => (await Place.SeenAsync(Child)).Details!.Reviews;

    public async Task<DateOnly?> DueAsync() => (await Place.SeenAsync(Child)).Line.ReviewDue;
}
