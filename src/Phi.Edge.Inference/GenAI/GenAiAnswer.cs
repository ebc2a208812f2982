using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntimeGenAI;
using Phi.Edge.Inference.Prompt;

namespace Phi.Edge.Inference.GenAI;

/// <summary>One answer of the GenAI library, token by token.</summary>
internal sealed class GenAiAnswer : IDisposable
{
    private readonly GeneratorParams _parameters;
    private readonly Generator _generator;
    private readonly int _promptLength;
    private readonly int _limit;

    private GenAiAnswer(GeneratorParams parameters, Generator generator, int limit)
    {
        (_parameters, _generator, _limit) = (parameters, generator, limit);
        _promptLength = generator.GetSequence(0).Length;
    }

    /// <summary>True when the answer ended because it was long enough.</summary>
    public bool IsFull => _generator.GetSequence(0).Length >= _limit;

    /// <summary>Reads the prompt; the first token is not computed yet.</summary>
    public static GenAiAnswer Start(Model model, GenAiPrompts prompts, PhiPrompt prompt, ChatOptions? options, int defaultAnswer)
    {
        try
        {
            using var inputs = prompts.Read(prompt);
            var limit = inputs.Length + (options?.MaxOutputTokens ?? defaultAnswer);
            var parameters = new GeneratorParams(model);
            Set(parameters, options, limit);
            var generator = new Generator(model, parameters);
            inputs.Give(generator);
            return new GenAiAnswer(parameters, generator, limit);
        }
        catch (OnnxRuntimeGenAIException e)
        {
            throw new PhiRuntimeException($"ONNX Runtime GenAI failed on the prompt: {e.Message}", e);
        }
    }

    /// <summary>The next token; null at the end.</summary>
    public int? Next()
    {
        try
        {
            if (_generator.IsDone())
                return null;
            var before = _generator.GetSequence(0).Length;
            _generator.GenerateNextToken();
            var sequence = _generator.GetSequence(0);
            // the token that ends the answer is not added to the sequence
            return sequence.Length > before ? sequence[^1] : null;
        }
        catch (OnnxRuntimeGenAIException e)
        {
            throw new PhiRuntimeException($"ONNX Runtime GenAI failed: {e.Message}", e);
        }
    }

    public UsageDetails Usage()
    {
        var total = _generator.GetSequence(0).Length;
        return new UsageDetails { InputTokenCount = _promptLength, OutputTokenCount = total - _promptLength, TotalTokenCount = total };
    }

    public void Dispose()
    {
        _generator.Dispose();
        _parameters.Dispose();
    }

    private static void Set(GeneratorParams parameters, ChatOptions? options, int limit)
    {
        parameters.SetSearchOption("max_length", limit);
        var samples = options?.Temperature is > 0 && options.TopK != 1;
        parameters.SetSearchOption("do_sample", samples);
        if (samples)
        {
            parameters.SetSearchOption("temperature", options!.Temperature!.Value);
            parameters.SetSearchOption("top_k", options.TopK ?? 0);
            parameters.SetSearchOption("top_p", options.TopP ?? 1);
        }

        if (options?.Seed is { } seed)
            parameters.SetSearchOption("random_seed", seed);
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
            parameters.SetGuidance("json_schema", schema.GetRawText());
    }
}
