namespace MerajutASA.Modules.Children.Family;

/// <summary>What somebody is to the child.</summary>
internal enum Relation
{
    Father,
    Mother,
    StepFather,
    StepMother,
    Grandfather,
    Grandmother,
    Brother,
    Sister,
    Uncle,
    Aunt,
    OtherKin,
    Neighbour,
    Other,
}
