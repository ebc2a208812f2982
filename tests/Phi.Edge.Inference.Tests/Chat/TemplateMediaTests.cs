using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Vision;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Chat;

public sealed class TemplateMediaTests
{
    private const string OneMessage = "<|user|><|image_1|>a<|image_2|>b<|end|><|assistant|>";
    private const string TwoMessages = "<|user|><|image_1|>a<|end|><|user|><|image_2|>b<|end|><|assistant|>";

    [Fact]
    public void Prepare_FinishedTemplate_AllImagesAreOneGroupAsInTheGenuineLibrary()
    {
        using var model = GoldenChat.Load("mm");
        var preparer = new Inference.Chat.PromptPreparer(model.Configuration, model.Parts, model.Tokenizer, null, null);
        ImageInput[] images = [TestImage.Frame(100, 60, "pat"), TestImage.Frame(60, 100, "smooth")];

        Assert.Equal([443, 449], Assert.Single(preparer.Prepare(PhiPrompt.FromTemplate(OneMessage, images)).Media).Clips.Select(c => c.Rows));
        Assert.Equal([443, 449], Assert.Single(preparer.Prepare(PhiPrompt.FromTemplate(TwoMessages, images)).Media).Clips.Select(c => c.Rows));
        var messages = images.Select(i => new ChatMessage(ChatRole.User, [new AIContent { RawRepresentation = i }])).ToArray();
        Assert.Equal(2, preparer.Prepare(ChatTemplate.Render(messages, null)).Media.Count);
    }

    [Fact]
    public void Process_MoreImagesThanTheBatchMayTake_IsRefusedWithTheNumbers()
    {
        var preprocessor = new ImagePreprocessor(new(), new ImageOptions { MaxBatchBytes = 10 << 20 });

        var error = Assert.Throws<ImageException>(() => preprocessor.Process(TestImage.Frame(100, 60, "pat"), TestImage.Frame(1000, 700, "smooth")));

        Assert.Contains($"{2 * 7 * 3 * 448 * 448 * 4} bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal([443], preprocessor.Process(TestImage.Frame(100, 60, "pat")).TokenCounts);
    }
}
