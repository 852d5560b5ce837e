namespace MerajutASA.Modules.Children.Documents;

/// <summary>What a reader can want to do with a document, or with all of them: add one.</summary>
internal enum DocumentAct
{
    Add,
    Replace,
    Change,
    Release,
    Picture,
    TakePictureOff,
    Remove,
}
