using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Niks;
using MerajutASA.Modules.Children.Register;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>The part of a filter that the database answers; names it cannot, since they are sealed.</summary>
internal sealed class ChildFiltering(IBlindIndex index, IOptions<CaseSettings> settings)
{
    /// <param name="children">In sight.</param>
    /// <param name="filter">What is wanted.</param>
    /// <param name="today">The day on which ages and reviews count.</param>
    /// <param name="agesLater">The lines will be opened and asked for their ages; here only who cannot have them is left out.</param>
    public IQueryable<Child> Apply(IQueryable<Child> children, ChildFilter filter, DateOnly today, bool agesLater = false)
    {
        if (filter.Stage is { } stage)
            children = children.Where(child => child.Stage == stage);
        if (filter.Sex is { } sex)
            children = children.Where(child => child.Sex == sex);
        if ((agesLater ? filter.Age?.PossibleYears(today.Year) : filter.Age?.Years(today.Year)) is { } years)
            children = children.Where(child => child.BirthYear >= years.First && child.BirthYear <= years.Last);
        if (filter.Carer is { } carer)
            children = carer == Guid.Empty ? children.Where(child => child.AssignedTo == null) : children.Where(child => child.AssignedTo == carer);
        if (filter.EnteredFrom is { } from)
            children = children.Where(child => child.EnteredOn >= from);
        if (filter.EnteredTo is { } to)
            children = children.Where(child => child.EnteredOn <= to);
        if (filter.Review is { } review)
            children = Reviewed(children, review, today, today.AddDays(settings.Value.ReviewAheadDays));
        if (filter.Institution is { } institution)
            children = children.Where(child => child.InstitutionId == institution);
        if (filter.Region is { } region)
            children = children.InRegion(child => child.RegionCode, region);
        if (NikOf(filter.Text) is { } nik)
        {
            var token = index.Token(ChildWriting.NikIndex, nik.Digits);
            children = children.Where(child => child.NikToken == token);
        }

        return children;
    }

    private static IQueryable<Child> Reviewed(IQueryable<Child> children, ReviewTime review, DateOnly today, DateOnly soon) => review switch
    {
        ReviewTime.Overdue => children.Where(child => child.ReviewDue < today),
        ReviewTime.Due => children.Where(child => child.ReviewDue <= soon),
        ReviewTime.Later => children.Where(child => child.ReviewDue > soon),
        ReviewTime.None => children.Where(child => child.ReviewDue == null),
        _ => throw new ArgumentOutOfRangeException(nameof(review), review, "A review without a query."),
    };

    /// <summary>The NIK, when the text is one.</summary>
    public static Nik? NikOf(string? text) => text is null ? null : Nik.Parse(text).Nik;

    /// <summary>The words of a name, when the text is no NIK.</summary>
    public static string? WordsOf(string? text) => NikOf(text) is null ? Forms.Typed.Line(text) : null;
}
