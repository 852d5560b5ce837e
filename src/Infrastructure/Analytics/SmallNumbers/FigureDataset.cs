namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>
/// What is published month by month: how many children, in the country, in each province and in each regency, and of them how many in each
/// category of each dimension. Dimensions are not crossed with one another. A child counts once in a month.
/// </summary>
/// <param name="Name">A stable name, such as <c>children.entered</c>.</param>
/// <param name="Dimensions">Its dimensions.</param>
public sealed record FigureDataset(string Name, IReadOnlyList<FigureDimension> Dimensions)
{
    /// <summary>The categories of a dimension; throws for one that the dataset does not have.</summary>
    public IReadOnlyList<string> CategoriesOf(string dimension) => Dimensions.Single(each => each.Name == dimension).Categories;
}
